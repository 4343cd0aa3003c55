import { AdminsRepository, type OperatorOutcome } from '@tradyfit/data';
import { withDatabase } from '../database/database.js';
import { refuseOlderSchema } from '../database/schema.js';
import { TaskFailure } from '../failure.js';
import type { CommandContext } from './command.js';

/** What can be done with a member. */
export const memberActs = ['promote', 'demote', 'delete'] as const;
export type MemberAct = (typeof memberActs)[number];

export interface MembersOptions {
  act: MemberAct;
  username: string;
}

/** What is said when something changed, and when it was so already. */
const words: Readonly<Record<MemberAct, readonly [string, string]>> = {
  promote: ['is an admin now', 'is an admin already'],
  demote: ['is no admin any more', 'is no admin'],
  delete: ['is deleted, with items, sessions and town; pictures follow by the site’s outbox', ''],
};

/** Makes an admin of a member or the other way round, or deletes an account. The site itself can do neither of the first two. */
export async function members(
  { config, output }: CommandContext,
  { act, username }: MembersOptions,
): Promise<void> {
  await withDatabase(config, async (database) => {
    await refuseOlderSchema(database);
    const outcome: OperatorOutcome | undefined = await new AdminsRepository(database)[act](
      username,
    );
    if (!outcome)
      throw new TaskFailure(
        `There is no member “${username}”: give the username as the site shows it`,
      );
    const [changed, unchanged] = words[act];
    output.line(`members: ${outcome.username} ${outcome.isChanged ? changed : unchanged}`);
  });
}
