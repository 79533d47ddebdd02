import { Alert } from '@mantine/core';
import { IconDatabase } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export function KeptData({ children }: { children: ReactNode }) {
  return (
    <Alert color="gray" icon={<IconDatabase size={20} />} title="Not connected at present">
      {children}
    </Alert>
  );
}
