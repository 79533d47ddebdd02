import { modals } from '@mantine/modals';
import { useBlocker } from '@tanstack/react-router';

/** Asks before a page is left on which something is not saved yet; `what` says that in a sentence. */
export function useLeaveGuard(dirty: boolean, what: string) {
  useBlocker({
    disabled: !dirty,
    enableBeforeUnload: dirty,
    shouldBlockFn: ({ current, next }) => (current.pathname === next.pathname ? false : stays(what)),
  });
}

function stays(what: string): Promise<boolean> {
  return new Promise((answer) =>
    modals.openConfirmModal({
      title: 'Leave without saving?',
      centered: true,
      children: `${what} When you leave, that is lost.`,
      labels: { confirm: 'Leave', cancel: 'Stay' },
      confirmProps: { color: 'red' },
      onConfirm: () => answer(false),
      onClose: () => answer(true),
    }),
  );
}
