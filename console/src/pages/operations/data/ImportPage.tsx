import { useQuery } from '@tanstack/react-query';
import { Button, Stack, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useOrganisation } from '@/session/me';
import { EmptyState } from '@/ui/EmptyState';
import { Section } from '@/ui/Section';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { ascoraStatusQuery } from '../ascoraQueries';
import { ImportForm } from './ImportForm';
import { ImportProgress } from './ImportProgress';

/** Brings customers in from a file: checked first, then for real, then followed to its end. */
export function ImportPage() {
  const { orgId } = useOrganisation();
  const { import: followed } = useSearch({ from: '/data' });
  const navigate = useNavigate({ from: '/data' });
  const status = useQuery(ascoraStatusQuery(orgId));
  const follow = (id: string | undefined) => void navigate({ search: { tab: 'import', import: id } });
  if (followed) return <ImportProgress importId={followed} onClose={() => follow(undefined)} />;
  return (
    <Stack>
      {status.data?.connected === false || status.data === null ? (
        <Section>
          <EmptyState
            icon={IconPlugConnectedX}
            title="Ascora is not connected"
            action={
              <Button component={Link} to="/integrations/ascora/setup">
                Connect Ascora
              </Button>
            }
          >
            <Text size="sm">Imported customers are created in Ascora, so it must be connected first.</Text>
          </EmptyState>
        </Section>
      ) : (
        <ImportForm onStarted={follow} />
      )}
    </Stack>
  );
}
