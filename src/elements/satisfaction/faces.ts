/** The question's faces: native radio buttons, each a drawing with its words. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { FACE_BOX, FACE_PATHS } from '../../model/face-paths.js';
import type { Scale } from '../../model/rating.js';

/** Words of a score in the page's language; in Vietnamese those of SCORE_WORDS. */
export const scoreWords = (scale: Scale, score: number): string => {
  // Counted in fives: the three are the second, the fourth and the fifth.
  switch (scale === 3 && score > 0 ? score + (score === 1 ? 1 : 2) : score) {
    case 1:
      return msg('Rất không hài lòng', { id: 'rate.1', desc: 'The worst of five levels, under a face' });
    case 2:
      return msg('Không hài lòng', { id: 'rate.2', desc: 'The worst of three levels, under a face' });
    case 3:
      return msg('Bình thường', { id: 'rate.3', desc: 'The middle of five levels, under a face' });
    case 4:
      return msg('Hài lòng', { id: 'rate.4', desc: 'The second best level, under a face' });
    default:
      return msg('Rất hài lòng', { id: 'rate.5', desc: 'The best level, under a face' });
  }
};

export const face = (scale: Scale, score: number): TemplateResult =>
  html`<svg class="face" viewBox="0 0 ${FACE_BOX} ${FACE_BOX}" aria-hidden="true" focusable="false">
    <path d=${FACE_PATHS[scale][score - 1]}></path>
  </svg>`;

/**
 * All faces of a scale, the best first as on the paper form.
 * @param pick a face was chosen; arrow keys choose as well, so nothing may be sent at once
 */
export const faces = (
  scale: Scale,
  chosen: number | undefined,
  pick: (score: number) => void,
): TemplateResult[] =>
  Array.from({ length: scale }, (_, i) => scale - i).map(
    (score) =>
      html`<label class="choice" part="face">
        <input
          type="radio"
          name="score"
          .value=${String(score)}
          .checked=${score === chosen}
          @change=${() => pick(score)}
        />${face(scale, score)}<span>${scoreWords(scale, score)}</span></label
      >`,
  );
