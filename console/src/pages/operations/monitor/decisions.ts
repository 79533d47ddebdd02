import type { Write, WriteState } from '../types';

/** What a person can say of a write whose outcome nobody else can tell. */
export type Decision = 'confirm' | 'retry' | 'void';

export function awaitsAPerson(state: WriteState): boolean {
  return state === 'unknown' || state === 'failed';
}

const MEANINGS: Record<WriteState, string> = {
  pending: 'Not carried out yet. It is sent as soon as possible, by itself.',
  sending: 'On its way to Ascora, or being looked for there.',
  done: 'Ascora has carried it out.',
  unknown:
    'It was sent, but Ascora’s answer never came, and Ascora can’t be asked. Look for it in Ascora, then say what you found.',
  failed:
    'Ascora refused it, or it was never found there after several tries. Correct the cause, then send it again, or give it up.',
  void: 'A person gave it up. It is not sent.',
};

export function meaningOf(state: WriteState): string {
  return MEANINGS[state];
}

/** What must be entered to confirm a write, for the kinds that need it. */
export function neededToConfirm(kind: Write['kind']): { label: string; description: string } | undefined {
  switch (kind) {
    case 'job_create':
      return { label: 'Job number', description: 'As Ascora shows it, such as J1042.' };
    case 'customer_create':
    case 'report_customer':
      return {
        label: 'Ascora’s id of the customer',
        description: 'From the address of the customer’s page in Ascora.',
      };
    default:
      return undefined;
  }
}

interface Wording {
  title: string;
  text: string;
  action: string;
  done: string;
}

export const DECISIONS: Record<Decision, Wording> = {
  confirm: {
    title: 'Is it in Ascora?',
    text: 'You looked, and Ascora has carried it out. It is read back where that is possible, and not sent again.',
    action: 'Yes, it is there',
    done: 'Confirmed',
  },
  retry: {
    title: 'Send it again?',
    text: 'You looked, and Ascora has not carried it out. If it had after all, it would be there twice.',
    action: 'Send again',
    done: 'Sent again',
  },
  void: {
    title: 'Give it up?',
    text: 'It is not sent any more, and what showed here that it is owed is taken back. This can’t be undone.',
    action: 'Give up',
    done: 'Given up',
  },
};
