/** The nine criteria as people say them, for the level they chose, each with a small picture. */
import { msg } from '@lit/localize';
import { svg, type SVGTemplateResult } from 'lit';
import type { Reason } from '../../model/rating.js';

/** Line drawings on a 24-unit grid, beside the words. */
export const reasonPictures: Readonly<Record<Reason, SVGTemplateResult>> = {
  time: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>`,
  'agencies-time': svg`<path d="M6 3.5h12M6 20.5h12M7.5 3.5c0 5 4 6 4 8.5s-4 3.5-4 8.500M16.5 3.500c0 5-4 6-4 8.500s4 3.5 4 8.5"/>`,
  visits: svg`<path d="M4 9h13l-4-4M20 15H7l4 4"/>`,
  offices: svg`<path d="M3.5 20.500V10l5-3.5 5 3.500v10.500M13.5 20.500V6l3.5-2.500L20.5 6v14.500M2 20.500h20M8.5 13v.1M8.5 16.500v.1M17 9v.1M17 12.500v.1M17 16v.1"/>`,
  desk: svg`<path d="M3 12.500h18M5 12.500v8h14v-8"/><circle cx="12" cy="5.5" r="2.5"/><path d="M7.5 12.500c.5-5 8.5-5 9 0"/>`,
  published: svg`<path d="M6 3.500h12v17H6zM9 8h6M9 12h6M9 16h3.5"/>`,
  friendly: svg`<path d="M12 20.500C5 15.5 3 12 3.5 8.500c.6-4.200 6.300-5.5 8.5-1.200 2.200-4.300 7.900-3 8.5 1.200.5 3.5-1.5 7-8.5 12Z"/>`,
  answers: svg`<path d="M4 4.500h16v11.500H11l-4 4v-4H4z"/><path d="M10 8.500c.5-2 4-1.700 4 .3 0 1.400-2 1.5-2 2.700M12 13.500v.1"/>`,
  online: svg`<path d="M7 2.500h10v19H7zM11 18.500h2"/>`,
};

/** Words of a reason as praise or as complaint. */
export const reasonWords = (reason: Reason, satisfied: boolean): string => {
  switch (reason) {
    case 'time':
      return satisfied
        ? msg('Nhanh, đúng hẹn', { id: 'rate.time-good', desc: 'Reason to be satisfied: time taken' })
        : msg('Phải chờ lâu', { id: 'rate.time-bad', desc: 'Reason to be dissatisfied: time taken' });
    case 'agencies-time':
      return satisfied
        ? msg('Các cơ quan đều đúng hẹn', {
            id: 'rate.agencies-good',
            desc: 'Reason to be satisfied: time each agency took',
          })
        : msg('Có cơ quan làm chậm', {
            id: 'rate.agencies-bad',
            desc: 'Reason to be dissatisfied: time each agency took',
          });
    case 'visits':
      return satisfied
        ? msg('Không phải đi lại nhiều', {
            id: 'rate.visits-good',
            desc: 'Reason to be satisfied: number of visits',
          })
        : msg('Phải đi lại nhiều lần', {
            id: 'rate.visits-bad',
            desc: 'Reason to be dissatisfied: number of visits',
          });
    case 'offices':
      return satisfied
        ? msg('Làm ở một nơi là xong', {
            id: 'rate.offices-good',
            desc: 'Reason to be satisfied: number of places to go to',
          })
        : msg('Phải đến nhiều nơi', {
            id: 'rate.offices-bad',
            desc: 'Reason to be dissatisfied: number of places to go to',
          });
    case 'desk':
      return satisfied
        ? msg('Nơi tiếp dân tốt', {
            id: 'rate.desk-good',
            desc: 'Reason to be satisfied: the desk that takes papers and gives results',
          })
        : msg('Nơi tiếp dân chưa tốt', {
            id: 'rate.desk-bad',
            desc: 'Reason to be dissatisfied: the desk that takes papers and gives results',
          });
    case 'published':
      return satisfied
        ? msg('Thủ tục rõ ràng', {
            id: 'rate.published-good',
            desc: 'Reason to be satisfied: procedures are published',
          })
        : msg('Thủ tục chưa rõ ràng', {
            id: 'rate.published-bad',
            desc: 'Reason to be dissatisfied: procedures are not published clearly',
          });
    case 'friendly':
      return satisfied
        ? msg('Cán bộ thân thiện', {
            id: 'rate.friendly-good',
            desc: 'Reason to be satisfied: friendly staff',
          })
        : msg('Thái độ chưa thân thiện', {
            id: 'rate.friendly-bad',
            desc: 'Reason to be dissatisfied: unfriendly',
          });
    case 'answers':
      return satisfied
        ? msg('Hỏi gì cũng được giải đáp', {
            id: 'rate.answers-good',
            desc: 'Reason to be satisfied: questions and complaints are answered',
          })
        : msg('Hỏi mà chưa được giải đáp', {
            id: 'rate.answers-bad',
            desc: 'Reason to be dissatisfied: questions and complaints are not answered',
          });
    case 'online':
      return satisfied
        ? msg('Nộp trên mạng dễ', {
            id: 'rate.online-good',
            desc: 'Reason to be satisfied: submitting online',
          })
        : msg('Nộp trên mạng khó', {
            id: 'rate.online-bad',
            desc: 'Reason to be dissatisfied: submitting online',
          });
  }
};
