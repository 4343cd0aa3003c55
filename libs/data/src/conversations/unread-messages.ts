/**
 * SQL of the number of messages that wait for a member: what others wrote in their conversations.
 * @param member SQL of the member's id, such as `$1` or `u.id`
 */
export function unreadMessages(member: string): string {
  return `SELECT count(*) FROM messages m JOIN conversations c ON c.id = m.conversation_id
           WHERE (c.buyer_id = ${member} OR c.seller_id = ${member})
             AND m.read_at IS NULL AND m.sender_id IS DISTINCT FROM ${member}`;
}
