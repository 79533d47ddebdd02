/** What Ascora can tell of by web hooks. */
export const ASCORA_EVENTS = [
  { event: 'JobCreated', text: 'A job was made in Ascora.' },
  { event: 'JobStatusChanged', text: 'A job went on to another status.' },
  { event: 'CustomerCreated', text: 'A customer was made in Ascora.' },
  { event: 'CustomerModified', text: 'A customer was changed in Ascora.' },
  { event: 'InvoiceCreated', text: 'An invoice was made in Ascora.' },
  { event: 'InvoiceModified', text: 'An invoice was changed in Ascora.' },
] as const;

/** What the service does with Ascora. */
export const ASCORA_ACTIONS = [
  {
    badge: 'read',
    title: 'Mirror customers, jobs and invoices',
    text: 'By the clock, by web hooks and by hand.',
  },
  {
    badge: 'write',
    title: 'Make a job from a report',
    text: 'With its customer, which is found by e-mail or made too.',
  },
  { badge: 'write', title: 'Add notes and files to a job', text: 'They are kept here and sent to Ascora.' },
  {
    badge: 'write',
    title: 'Change the status of a job',
    text: 'Only with the setting “push status changes”.',
  },
  {
    badge: 'write',
    title: 'Create and change customers',
    text: 'Changes on both sides become conflicts to decide.',
  },
  {
    badge: 'write',
    title: 'Record payments',
    text: 'Each is sent once; what stays unknown waits for a person.',
  },
];
