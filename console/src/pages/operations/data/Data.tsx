import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '@/session/me';
import { PageHeader } from '@/ui/PageHeader';
import { DATA_TABS } from '../routes';
import { Batch } from './Batch';
import { Export } from './Export';
import { ImportPage } from './ImportPage';

/** Files out of and into the mirror of Ascora, and many changes at once. */
export function Data() {
  const { tab = 'export' } = useSearch({ from: '/data' });
  const navigate = useNavigate({ from: '/data' });
  const operator = useMay('operator');
  const open = (value: string | null) => {
    const next = DATA_TABS.find((each) => each === value);
    void navigate({ search: (search) => ({ ...search, tab: next === 'export' ? undefined : next }) });
  };
  return (
    <>
      <PageHeader
        title="Data"
        description="Take Ascora’s records out as files, bring customers in, and change many records at once."
      />
      <Tabs value={operator ? tab : 'export'} onChange={open} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="export">Export</Tabs.Tab>
          {operator && <Tabs.Tab value="import">Import</Tabs.Tab>}
          {operator && <Tabs.Tab value="batch">Batch</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="export">
          <Export />
        </Tabs.Panel>
        <Tabs.Panel value="import">
          <ImportPage />
        </Tabs.Panel>
        <Tabs.Panel value="batch">
          <Batch />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
