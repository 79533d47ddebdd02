import { Button } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import type { PxcSchemas } from '@/api/client';
import { confirm } from '@/ui/confirm';
import type { Editor } from './useEditor';

interface Props {
  held: PxcSchemas['Categorisation'];
  reset: Editor['reset'];
}

export function DefaultsButton({ held, reset }: Props) {
  if (held.isDefault) return null;
  const ask = () =>
    confirm({
      title: 'Go back to the default rules?',
      children:
        'Your own rules are given up and can only be typed again. Stored orders keep their categories until the next run, or until they are recategorised.',
      action: 'Use the default rules',
      dangerous: true,
      onConfirm: () => reset.mutate(),
    });
  return (
    <Button
      variant="default"
      leftSection={<IconRestore size={16} stroke={1.6} />}
      loading={reset.isPending}
      onClick={ask}
    >
      Back to the default rules
    </Button>
  );
}
