import { Anchor, Button, FileInput, Group, Select, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { saveText } from '@/api/download';
import { useOrganisation } from '@/session/me';
import { confirm } from '@/ui/confirm';
import { counted } from '@/ui/numbers';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { useChanged } from '../live';
import type { Import } from '../types';
import { ImportReport } from './ImportReport';
import { ON_DUPLICATE, template, type OnDuplicate } from './importState';
import { sendFile } from './sendFile';

/** Takes a file, says what would become of it, and imports it then. */
export function ImportForm({ onStarted }: { onStarted: (importId: string) => void }) {
  const { orgId } = useOrganisation();
  const changed = useChanged();
  const [file, setFile] = useState<File | null>(null);
  const [onDuplicate, setOnDuplicate] = useState<OnDuplicate>('skip');
  const check = useMutation({
    mutationFn: (chosen: File) => sendFile(orgId, { file: chosen, onDuplicate, dryRun: true }),
    meta: SHOWN_IN_PLACE,
  });
  const run = useMutation({
    mutationFn: (chosen: File) => sendFile(orgId, { file: chosen, onDuplicate, dryRun: false }),
    meta: SHOWN_IN_PLACE,
    onSuccess: (started) => onStarted(started.id),
    onSettled: changed,
  });
  // What was checked is no longer what would be imported.
  const forget = () => {
    check.reset();
    run.reset();
  };
  const busy = check.isPending || run.isPending;
  return (
    <>
      <Section
        title="Import customers"
        description="Choose a file in the form of an export, check it, then import it. Nothing is changed by the check."
      >
        <Group align="flex-start" gap="md">
          <FileInput
            label="File"
            description="CSV or JSON, at most 25 MB and 50,000 rows"
            placeholder="Choose a file"
            leftSection={<IconFileUpload size={16} aria-hidden />}
            accept=".csv,.json,text/csv,application/json"
            value={file}
            onChange={(chosen) => {
              setFile(chosen);
              forget();
            }}
            disabled={busy}
            clearable
            clearButtonProps={{ 'aria-label': 'Remove the file' }}
            w={{ base: '100%', sm: 320 }}
          />
          <Select
            label="When the e-mail address is known"
            description="For rows without Ascora’s id"
            data={ON_DUPLICATE}
            value={onDuplicate}
            onChange={(value) => {
              setOnDuplicate(ON_DUPLICATE.find((choice) => choice.value === value)?.value ?? 'skip');
              forget();
            }}
            allowDeselect={false}
            disabled={busy}
            w={{ base: '100%', sm: 320 }}
          />
        </Group>
        <Text size="sm" c="dimmed">
          New to this?{' '}
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => saveText(template(), 'customers-template.csv', 'text/csv')}
          >
            Download a template
          </Anchor>{' '}
          with all columns that can be written. A blank cell clears; a missing column leaves the field as it
          is.
        </Text>
        {(check.error ?? run.error) && <ProblemAlert error={check.error ?? run.error} />}
        <Group>
          <Button
            variant={check.data ? 'default' : 'filled'}
            disabled={!file || run.isPending}
            loading={check.isPending}
            onClick={() => file && check.mutate(file)}
          >
            Check the file
          </Button>
          {check.data && file && (
            <Start checked={check.data} onStart={() => run.mutate(file)} pending={run.isPending} />
          )}
        </Group>
      </Section>
      {check.data && <ImportReport report={check.data} />}
    </>
  );
}

function Start({ checked, onStart, pending }: { checked: Import; onStart: () => void; pending: boolean }) {
  const { valid, invalid } = checked;
  const start = () => {
    if (invalid === 0) onStart();
    else
      confirm({
        title: `Import without ${counted(invalid, 'row')}?`,
        children: `${counted(invalid, 'row')} can’t be used and would be left out. The other ${counted(valid, 'row')} would be imported.`,
        action: 'Import the others',
        onConfirm: onStart,
      });
  };
  return (
    <Button onClick={start} loading={pending} disabled={valid === 0}>
      Import {counted(valid, 'row')}
    </Button>
  );
}
