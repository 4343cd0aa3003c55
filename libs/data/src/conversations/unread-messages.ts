/**
 * A statement that counts the conversations in which messages wait for a member; read from the index `messages_unread` alone, since every
 * page of a member asks it.
 *
 * @param memberId SQL expression of the member's id
 */
export function unreadMessages(memberId: string): string {
  return `SELECT count(DISTINCT unread.conversation_id) FROM messages unread
           WHERE unread.receiver_id = ${memberId} AND unread.read_at IS NULL`;
}
