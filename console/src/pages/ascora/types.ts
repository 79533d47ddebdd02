/** A mirrored customer. What Ascora left blank is null. */
export interface Customer {
  id: string;
  ascoraCustomerId: string | null;
  customerNumber: string | null;
  customerName: string | null;
  firstName: string | null;
  lastName: string | null;
  companyName: string | null;
  email: string | null;
  phone: string | null;
  mobile: string | null;
  streetAddress: string | null;
  suburb: string | null;
  state: string | null;
  postcode: string | null;
  country: string | null;
  customerType: string | null;
  billingAddress: string | null;
  /** Kept here only, as are notes and contactId. */
  taxId: string | null;
  notes: string | null;
  contactId: string | null;
  customFields: Record<string, string> | null;
  syncedAt: string | null;
  missingSince?: string | null;
  createdAt: string;
  updatedAt: string;
  syncStatus: 'synced' | 'pending' | 'conflict' | 'error';
  hasConflict: boolean;
}

/** What a customer's page shows of a job. */
export interface CustomerJob {
  id: string;
  jobNumber: string | null;
  jobTitle: string | null;
  jobStatus: string;
  suburb: string | null;
  scheduledDate: string | null;
  dateCreated: string | null;
  totalExTax: number | null;
  currency: string;
}

/** What Ascora has made of a change, where that is not what was sent. */
export interface UpdateOutcome {
  differences?: { name: string; sent: unknown; shown: unknown }[];
  alsoChanged?: { name: string; before: unknown; shown: unknown }[];
}

/** A write that is still owed to Ascora. */
export interface Owed {
  state: 'pending' | 'unknown';
  outboxId: number;
}
