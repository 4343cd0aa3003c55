/** What an admin asks for, as it stands in URLs. */
export type Act = 'hide' | 'unhide' | 'suspend' | 'unsuspend';

interface ActWords {
  listPath: '/admin/items' | '/admin/members';
  title: string;
  consequence: string;
  reasonHelp: string;
  button: { label: string; busyLabel: string; isDanger: boolean };
  done: (subject: string) => string;
  impossible: string;
}

/** Each act in words: what follows from it, before it is done. */
export const actWords: Readonly<Record<Act, ActWords>> = {
  hide: {
    listPath: '/admin/items',
    title: 'Hide this item?',
    consequence:
      'It leaves all lists, the search, the feeds and the public API at once; whoever opens its page, its owner too, reads that it is gone, and nobody can write about it any more. Photos and messages stay, and you can show it again later.',
    reasonHelp: 'Stays in the log. The owner gets it with an export of their data.',
    button: { label: 'Hide this item', busyLabel: 'Hiding …', isDanger: true },
    done: (title) => `“${title}” is hidden.`,
    impossible: 'This item is hidden already, or gone.',
  },
  unhide: {
    listPath: '/admin/items',
    title: 'Show this item again?',
    consequence:
      'It comes back as it was: for sale, reserved or sold, with its photos and conversations, for everybody.',
    reasonHelp: 'Stays in the log.',
    button: { label: 'Show it again', busyLabel: 'Showing …', isDanger: false },
    done: (title) => `“${title}” is back.`,
    impossible: 'This item is not hidden.',
  },
  suspend: {
    listPath: '/admin/members',
    title: 'Suspend this member?',
    consequence:
      'From now on they can log in, read and delete what is theirs, but neither list items nor write messages. What they have for sale stays listed until you hide it. You can lift the suspension later.',
    reasonHelp: 'Stays in the log. The member gets it with an export of their data.',
    button: { label: 'Suspend this member', busyLabel: 'Suspending …', isDanger: true },
    done: (name) => `${name} is suspended.`,
    impossible: 'This member is suspended already, or an admin: admins are demoted first.',
  },
  unsuspend: {
    listPath: '/admin/members',
    title: 'Lift this suspension?',
    consequence: 'They can list items and write messages again at once.',
    reasonHelp: 'Stays in the log.',
    button: { label: 'Lift the suspension', busyLabel: 'Lifting …', isDanger: false },
    done: (name) => `${name} can list and write again.`,
    impossible: 'This member is not suspended.',
  },
};
