import type { EntityManager } from 'typeorm';

/** How much a member may write; every number is the most that is let through. */
export interface MessageQuotas {
  /** Messages of a member in a minute and in a day. */
  perMinute: number;
  perDay: number;
  /** Conversations that a member starts in a day. */
  startedPerDay: number;
  /** Messages from one member to another in an hour, over all their conversations. */
  perPairHour: number;
  /** Messages in a row that the other side has not answered. */
  unanswered: number;
}

export type QuotaName = keyof MessageQuotas;

/** Parameters: sender, receiver, conversation (null for one to be started). */
const usage = `
  SELECT count(*) FILTER (WHERE m.created_at > now() - interval '1 minute') AS "perMinute",
         count(*) AS "perDay",
         count(*) FILTER (WHERE m.receiver_id = $2 AND m.created_at > now() - interval '1 hour') AS "perPairHour",
         (SELECT count(*) FROM conversations c
           WHERE c.buyer_id = $1 AND c.created_at > now() - interval '1 day') AS "startedPerDay",
         (SELECT count(*) FROM messages u
           WHERE u.conversation_id = $3 AND u.sender_id = $1
             AND u.id > coalesce((SELECT max(a.id) FROM messages a
                                   WHERE a.conversation_id = $3 AND a.sender_id IS DISTINCT FROM $1), 0)) AS unanswered
    FROM messages m WHERE m.sender_id = $1 AND m.created_at > now() - interval '1 day'`;

interface Pair {
  senderId: number;
  receiverId: number;
  /** Absent while the conversation is about to be started. */
  conversationId?: number;
}

/**
 * The first quota that one more message would pass. The caller holds the sender's row, so that messages sent at the same
 * moment count one another.
 */
export async function passedQuota(
  { senderId, receiverId, conversationId }: Pair,
  quotas: MessageQuotas,
  manager: EntityManager,
): Promise<QuotaName | undefined> {
  const [used] = await manager.query<Record<QuotaName, number>[]>(usage, [
    senderId,
    receiverId,
    conversationId ?? null,
  ]);
  const names: QuotaName[] = ['perMinute', 'perDay', 'perPairHour'];
  names.push(conversationId === undefined ? 'startedPerDay' : 'unanswered');
  return names.find((name) => used![name] >= quotas[name]);
}
