import type { AscoraSchemas } from '@/api/client';

export type Report = AscoraSchemas['Report'];
export type Job = AscoraSchemas['Job'];
export type Note = AscoraSchemas['JobNote'];
export type Attachment = AscoraSchemas['JobAttachment'];
export type Invoice = AscoraSchemas['Invoice'];
export type Payment = AscoraSchemas['Payment'];
/** What POST /jobs answers; `state` only while Ascora does not have the job. */
export type MadeJob = AscoraSchemas['CreatedJob'];

/** Whether Ascora has what was written. */
export type WriteState = Payment['state'];

/** A customer who may be meant, of a 409 (docs/errors.md: a member of its own). */
export interface Candidate {
  customerId: string;
  ascoraCustomerId?: string;
  customerName?: string;
  email?: string;
  suburb?: string;
}
