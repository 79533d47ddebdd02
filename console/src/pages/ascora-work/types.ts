// until the document says it: rows of lists, as docs/openapi will describe them.
import type { AscoraSchemas } from '@/api/client';

export type Report = AscoraSchemas['Report'];
export type Settings = AscoraSchemas['AscoraSettings'];

/** Whether Ascora has what was written: pending, done, unknown, failed, void. */
export type WriteState = string;

export interface Job {
  id: string;
  reportId: string | null;
  ascoraJobId: string | null;
  jobNumber: string | null;
  jobTitle: string | null;
  customerId: string | null;
  customerName: string | null;
  customerEmail: string | null;
  customerPhone: string | null;
  billingCustomerName: string | null;
  jobStatus: string;
  ascoraStatus: number | null;
  ascoraStatusText: string | null;
  description: string | null;
  workUndertaken: string | null;
  jobAddress: string | null;
  jobType: string | null;
  pricingMethod: string | null;
  purchaseOrderNumber: string | null;
  priority: string | null;
  estimatedCost: number | null;
  actualCost: number | null;
  totalExTax: number | null;
  totalIncTax: number | null;
  currency: string;
  dateCreated: string | null;
  scheduledDate: string | null;
  completedDate: string | null;
  assignedToName: string | null;
  notes: string | null;
  customFields: Record<string, string>;
  lastSyncedAt: string | null;
  syncStatus: string;
  missingSince?: string | null;
}

export interface Note {
  id: string;
  note: string;
  createdBy: string;
  createdAt: string;
  state: WriteState;
}

export interface Attachment {
  id: string;
  fileName: string;
  contentType: string;
  fileSize: number;
  uploadedBy: string;
  uploadedAt: string;
  state: WriteState;
}

export interface Invoice {
  id: string;
  ascoraInvoiceId: string | null;
  ascoraJobId: string | null;
  invoiceNumber: string | null;
  jobNumber: string | null;
  customerId: string | null;
  customerName: string | null;
  description: string | null;
  invoiceDate: string | null;
  dueDate: string | null;
  totalExTax: number;
  taxAmount: number;
  taxEstimated: boolean;
  totalAmount: number;
  paidAmount: number;
  outstanding: number;
  currency: string;
  status: string;
  paymentMethod: string | null;
  paymentDate: string | null;
  leftFeedAt?: string | null;
  syncedAt: string | null;
}

export interface Payment {
  id: string;
  invoiceId: string | null;
  invoiceNumber: string | null;
  amount: number;
  currency: string | null;
  paymentMethod: string | null;
  paymentDate: string | null;
  reference: string | null;
  notes: string | null;
  receiptNumber: string | null;
  state: WriteState;
  source: string;
  errorMessage: string | null;
  createdBy: string | null;
  createdAt: string;
}

/** What POST /jobs answers. `state` and `outboxId` only while Ascora does not have it. */
export interface MadeJob {
  jobId: string;
  ascoraJobId: string | null;
  jobNumber: string | null;
  state?: WriteState;
  match?: Candidate & { nameDiffers?: boolean };
  warnings?: string[];
}

/** A customer who may be meant, of a 409. */
export interface Candidate {
  customerId: string;
  ascoraCustomerId?: string;
  customerName?: string;
  email?: string;
  suburb?: string;
}
