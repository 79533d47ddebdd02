/** How the engine's words are shown: text and colour, one place for each. */
export interface Word {
  label: string;
  color: string;
}

const WORDS: Record<string, Word> = {
  // Connections
  disconnected: { label: 'Disconnected', color: 'gray' },
  configured: { label: 'Not tested', color: 'yellow' },
  connected: { label: 'Connected', color: 'green' },
  needs_reauth: { label: 'Credentials refused', color: 'red' },
  error: { label: 'Error', color: 'red' },
  // Runs and steps
  queued: { label: 'Queued', color: 'gray' },
  running: { label: 'Running', color: 'blue' },
  parked: { label: 'Waiting for upstream', color: 'yellow' },
  completed: { label: 'Completed', color: 'green' },
  completed_with_errors: { label: 'Completed, some set aside', color: 'yellow' },
  failed: { label: 'Failed', color: 'red' },
  cancelled: { label: 'Cancelled', color: 'gray' },
  skipped: { label: 'Skipped', color: 'gray' },
  // Sync
  idle: { label: 'Idle', color: 'gray' },
  syncing: { label: 'Syncing', color: 'blue' },
  success: { label: 'Success', color: 'green' },
  synced: { label: 'Synced', color: 'green' },
  pending: { label: 'Pending', color: 'blue' },
  conflict: { label: 'Conflict', color: 'orange' },
  // Orders
  acknowledged: { label: 'Acknowledged', color: 'gray' },
  inProgress: { label: 'In progress', color: 'blue' },
  held: { label: 'Held', color: 'yellow' },
  rejected: { label: 'Rejected', color: 'orange' },
  partial: { label: 'Partial', color: 'yellow' },
  assessingCancellation: { label: 'Assessing cancellation', color: 'grape' },
  pendingCancellation: { label: 'Cancellation pending', color: 'grape' },
  // Categories
  newBuild: { label: 'New Build', color: 'teal' },
  provide: { label: 'Provide', color: 'blue' },
  cease: { label: 'Cease', color: 'red' },
  modify: { label: 'Modify', color: 'violet' },
  unclassified: { label: 'Unclassified', color: 'gray' },
  // Jobs, priorities
  scheduled: { label: 'Scheduled', color: 'cyan' },
  in_progress: { label: 'In progress', color: 'blue' },
  deferred: { label: 'Deferred', color: 'yellow' },
  unknown: { label: 'Unknown', color: 'orange' },
  low: { label: 'Low', color: 'gray' },
  normal: { label: 'Normal', color: 'blue' },
  high: { label: 'High', color: 'orange' },
  urgent: { label: 'Urgent', color: 'red' },
  // Invoices and writes
  unpaid: { label: 'Unpaid', color: 'gray' },
  paid: { label: 'Paid', color: 'green' },
  overdue: { label: 'Overdue', color: 'red' },
  sending: { label: 'Sending', color: 'blue' },
  done: { label: 'Done', color: 'green' },
  void: { label: 'Void', color: 'gray' },
  // Web hook subscriptions
  creating: { label: 'Being made', color: 'blue' },
  active: { label: 'Active', color: 'green' },
  ending: { label: 'Being ended', color: 'yellow' },
  unconfirmed: { label: 'Unconfirmed', color: 'orange' },
  // Conflicts
  open: { label: 'Open', color: 'orange' },
  resolved: { label: 'Resolved', color: 'green' },
};

/** The word for people; one that is not known here is shown with spaces and a capital letter. */
export function wordOf(code: string): Word {
  return WORDS[code] ?? { label: spaced(code), color: 'gray' };
}

/** `needs_reauth`, `jobStatusChanged` → “Needs reauth”, “Job status changed”. */
export function spaced(code: string): string {
  const words = code
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
