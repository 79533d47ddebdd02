import { Drawer, Stack } from '@mantine/core';
import { Facts } from '@/ui/Facts';
import { JsonView } from '@/ui/JsonView';
import { StatusBadge } from '@/ui/StatusBadge';
import { dateTime } from '@/ui/time';
import { spaced } from '@/ui/words';
import type { LogRow } from '../types';

/** An entry of the log in full. */
export function LogDrawer({ row, onClose }: { row: LogRow | undefined; onClose: () => void }) {
  return (
    <Drawer
      opened={row !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={row && spaced(row.syncType)}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {row && (
        <Stack>
          <Facts
            cols={2}
            facts={[
              ['Status', <StatusBadge key="status" status={row.status} />],
              ['When', dateTime(row.createdAt)],
              ['Error', row.errorMessage],
              ['Kind of error', row.errorClass],
              ['Retries', row.retryCount],
              ['Run', row.runId],
            ]}
          />
          <JsonView value={row} label="Entry as JSON" />
        </Stack>
      )}
    </Drawer>
  );
}
