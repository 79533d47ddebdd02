import type { Import } from '../types';

/** What becomes of a row whose e-mail address a customer has already. */
export type OnDuplicate = 'skip' | 'update' | 'create';

export const ON_DUPLICATE: { value: OnDuplicate; label: string }[] = [
  { value: 'skip', label: 'Leave the customer as it is' },
  { value: 'update', label: 'Change the customer to what the row says' },
  { value: 'create', label: 'Create a second customer' },
];

/** The columns of a file that can be written, in the order of the template. */
const COLUMNS = [
  'firstName',
  'lastName',
  'companyName',
  'email',
  'phone',
  'mobile',
  'streetAddress',
  'suburb',
  'state',
  'postcode',
  'country',
  'customerType',
  'notes',
];

const EXAMPLE: Record<string, string> = {
  firstName: 'Mia',
  lastName: 'Tran',
  email: 'mia@example.test',
  mobile: '0400 000 000',
  streetAddress: '1 Test St',
  suburb: 'Newtown',
  state: 'NSW',
  postcode: '2042',
};

/** A file to begin with. */
export function template(): string {
  return `${COLUMNS.join(',')}\n${COLUMNS.map((column) => EXAMPLE[column] ?? '').join(',')}\n`;
}

/** Whether every row is worked; what they owe to Ascora may still be on its way. */
export function isWorked({ completedAt }: Import): boolean {
  return Boolean(completedAt);
}

/** Whether nothing changes by itself any more. */
export function isOver(one: Import): boolean {
  return isWorked(one) && one.writes.pending === 0;
}

/** How far an import is, in per cent: half of it is working the rows, half is sending what they owe. */
export function percentOf(one: Import): number {
  const worked = one.valid + one.invalid;
  const { pending, done, unknown, failed } = one.writes;
  const settled = done + unknown + failed;
  const rows = one.total > 0 ? worked / one.total : 1;
  const writes = settled + pending > 0 ? settled / (settled + pending) : isWorked(one) ? 1 : 0;
  return Math.floor((rows + writes) * 50);
}
