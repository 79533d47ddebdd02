import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, pxc } from '@/api/client';
import { Only } from '@/session/Only';
import { counted } from '@/ui/numbers';
import { tell } from '@/ui/tell';

/** Applies the rules that hold to the stored orders, for those who don't want to wait for the next run. */
export function Recategorise({ moved }: { moved: number }) {
  const queries = useQueryClient();
  const apply = useMutation({
    mutationFn: () => bodyOf(pxc.POST('/api/pxc/categorisation/recategorise')),
    onSuccess: async (done) => {
      tell('Orders recategorised', `${counted(done.moved, 'order')} moved to another category.`);
      await queries.invalidateQueries({ queryKey: ['pxc'] });
    },
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm" c="dimmed">
        They were categorised by earlier rules. The next run moves them, or you do it now.
      </Text>
      <Only role="operator">
        <Button loading={apply.isPending} onClick={() => apply.mutate()}>
          Recategorise {counted(moved, 'order')} now
        </Button>
      </Only>
    </Stack>
  );
}
