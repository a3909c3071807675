/** Why a picture cannot become a portrait. A closed list; words: PHOTO_WORDS. */
export type PhotoProblemCode =
  | 'empty'
  | 'svg'
  | 'not-a-picture'
  /** HEIC or AVIF, and this browser does not decode it. */
  | 'heic'
  | 'cut-off'
  | 'damaged'
  /** By bytes or by pixels; known before anything is decoded. */
  | 'too-large'
  | 'too-small'
  | 'cannot-save';

export class PhotoProblem extends Error {
  override readonly name = 'PhotoProblem';
  constructor(
    readonly code: PhotoProblemCode,
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}
