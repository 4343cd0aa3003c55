import { HttpException } from '@nestjs/common';

/**
 * The visitor asked for something that cannot be: answered with `status` (400–499) and `message`, which is shown to
 * them, so it says in plain words what to change. Never reported.
 */
export class VisitorError extends HttpException {
  constructor(status: number, message: string, options?: { cause?: unknown }) {
    super(message, status, options);
  }
}
