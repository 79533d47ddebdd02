import type { AscoraSchemas, PxcSchemas } from '@/api/client';

export type Integration = PxcSchemas['Integration'];
export type Workflow = PxcSchemas['Workflow'];
export type Schedule = PxcSchemas['Schedule'];
export type PxcRun = PxcSchemas['Run'];
export type PxcQuarantined = PxcSchemas['QuarantinedOrder'];
export type Activity = PxcSchemas['Activity'];
export type Action = PxcSchemas['Action'];

export type AscoraStatus = AscoraSchemas['AscoraStatus'];
export type AscoraSyncStatus = AscoraSchemas['AscoraSyncStatus'];
export type AscoraStatistics = AscoraSchemas['AscoraStatistics'];
export type AscoraRun = AscoraSchemas['AscoraRun'];
export type AscoraStream = AscoraSchemas['AscoraRunStream'];
export type AscoraQuarantined = AscoraSchemas['AscoraQuarantinedRecord'];
export type Write = AscoraSchemas['AscoraWrite'];
export type WriteState = AscoraSchemas['WriteState'];
export type Import = AscoraSchemas['AscoraImport'];
export type BatchResult = AscoraSchemas['AscoraBatchResult'];
export type BatchItemResult = AscoraSchemas['AscoraBatchItemResult'];
export type BatchItem = AscoraSchemas['AscoraBatchItem'];
export type Subscription = AscoraSchemas['WebhookSubscription'];

export type { RunStatus } from '@/ui/runWords';
/** One of the two services. */
export type Service = 'ascora' | 'pxc';

/** A row of the synchronisation log. */
export type LogRow = AscoraSchemas['SyncLog'];
