import { msg } from '@lit/localize';
import type { Channel } from '../../model/procedure.js';

/** A way of submitting, as the signs at the desk call it. */
export const channelText = (channel: Channel): string => {
  switch (channel) {
    case 'direct':
      return msg('Trực tiếp', { id: 'channel.direct', desc: 'Way of submitting: in person' });
    case 'online':
      return msg('Trực tuyến', { id: 'channel.online', desc: 'Way of submitting: online' });
    case 'postal':
      return msg('Bưu chính', { id: 'channel.postal', desc: 'Way of submitting: by post' });
  }
};
