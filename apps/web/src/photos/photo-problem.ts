/**
 * Why a picture was not taken, in words for who sent it. `refused`: the picture or the number of them; `away`: it could not be stored
 * just now; `busy`: too many are on their way.
 */
export class PhotoProblem extends Error {
  override readonly name = 'PhotoProblem';

  constructor(
    readonly kind: 'refused' | 'away' | 'busy',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
