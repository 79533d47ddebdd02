import { Button } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { Only } from '@/session/Only';
import { confirm } from '@/ui/confirm';
import { useCancelRun } from '../actions';
import { ended, type Run } from '../types';

/** Ends a run that is under way. One that is reading ends behind its current page. */
export function CancelRun({ run, size = 'sm' }: { run: Run; size?: string }) {
  const cancel = useCancelRun();
  if (ended(run)) return null;
  const asked = cancel.isPending || cancel.isSuccess;
  const ask = () =>
    confirm({
      title: 'Cancel this run?',
      children: 'What it has stored so far stays. The next run goes on from there.',
      action: 'Cancel run',
      dangerous: true,
      onConfirm: () => cancel.mutate(run.id),
    });
  return (
    <Only role="operator">
      <Button
        size={size}
        color="red"
        variant="light"
        leftSection={<IconPlayerStop size={16} aria-hidden />}
        loading={cancel.isPending}
        disabled={asked}
        onClick={ask}
      >
        {asked ? 'Cancelling…' : 'Cancel run'}
      </Button>
    </Only>
  );
}
