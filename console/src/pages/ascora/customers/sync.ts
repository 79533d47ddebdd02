import { ascora, dataOf, type AscoraSchemas } from '@/api/client';

/** How many records one batch takes. */
const MOST = 1000;

/** What came of reading customers from Ascora again. */
export interface SyncedCustomers {
  done: number;
  failed: { id: string; why: string }[];
}

/** Reads customers from Ascora again, each for itself. */
export async function syncCustomers(orgId: string, ids: string[]): Promise<SyncedCustomers> {
  const outcome: SyncedCustomers = { done: 0, failed: [] };
  for (let first = 0; first < ids.length; first += MOST) {
    const { results } = await batch(orgId, ids.slice(first, first + MOST));
    outcome.done += results.filter(({ success }) => success).length;
    outcome.failed.push(
      ...results
        .filter(({ success }) => !success)
        .map(({ itemId, error }) => ({ id: itemId, why: error ?? 'It could not be read.' })),
    );
  }
  return outcome;
}

function batch(orgId: string, ids: string[]): Promise<AscoraSchemas['AscoraBatchResult']> {
  return dataOf(
    ascora.POST('/api/organizations/{orgId}/ascora/batch', {
      params: { path: { orgId } },
      body: {
        operation: 'sync',
        items: ids.map((id) => ({ itemId: id, resource: 'customer', id })),
      },
    }),
  );
}
