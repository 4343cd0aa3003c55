import type { MessageQuotas } from '@tradyfit/data';

/** Far more than buying and selling takes, far less than spam does. */
export const messageQuotas: MessageQuotas = {
  perMinute: 15,
  perDay: 300,
  startedPerDay: 25,
  perPairHour: 60,
  unanswered: 10,
};
