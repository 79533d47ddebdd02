import { Button, Group, Modal, Radio, Select, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { bodyOf, pxc } from '@/api/client';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { tell } from '@/ui/tell';
import { keyResultsQuery, templatesQuery, type Integration, type KeyResult, type Template } from '../queries';
import { chosen, CREATE, firstChoice, pickedTwice } from './templates';

interface Props {
  integration: Integration;
  opened: boolean;
  onClose: () => void;
}

/** Makes a workflow from a template, with new Key Results or ones that are there. */
export function CreateWorkflow({ opened, onClose, integration }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="Create a workflow" size="lg" centered>
      <Choice integration={integration} onDone={onClose} />
    </Modal>
  );
}

function Choice({ integration, onDone }: { integration: Integration; onDone: () => void }) {
  const templates = useQuery(templatesQuery);
  const [key, setKey] = useState<string>();
  const keyResults = useQuery(keyResultsQuery);
  const error = templates.error ?? keyResults.error;
  if (error) return <ProblemAlert error={error} />;
  const template = templates.data?.find((one) => one.key === key) ?? templates.data?.[0];
  if (!templates.data || !template || !keyResults.data)
    return <Skeleton h={300} role="status" aria-busy aria-label="Loading the templates" />;
  return (
    <Stack>
      <Radio.Group label="What it counts" value={template.key} onChange={setKey}>
        <Stack gap="xs" mt="xs">
          {templates.data.map(({ key, name, description }) => (
            <Radio key={key} value={key} label={name} description={description} />
          ))}
        </Stack>
      </Radio.Group>
      <TemplateForm
        key={template.key}
        template={template}
        known={keyResults.data.rows}
        integration={integration}
        onDone={onDone}
      />
    </Stack>
  );
}

function TemplateForm({
  template,
  known,
  integration,
  onDone,
}: {
  template: Template;
  known: KeyResult[];
  integration: Integration;
  onDone: () => void;
}) {
  const queries = useQueryClient();
  const [name, setName] = useState(template.name);
  const [changes, setChanges] = useState<Record<string, string>>({});
  const choice = { ...firstChoice(template, known), ...changes };
  const twice = pickedTwice(choice);
  const create = useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: () =>
      bodyOf(
        pxc.POST('/api/agents/workflow-templates/{key}/instantiate', {
          params: { path: { key: template.key } },
          body: { integrationId: integration.id, name: name.trim(), ...chosen(choice) },
        }),
      ),
    onSuccess: async () => {
      tell('Workflow created', 'It runs at the next full hour. Run it now to see the first figures.');
      await queries.invalidateQueries({ queryKey: ['pxc'] });
      onDone();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate();
      }}
    >
      <Stack>
        <TextInput
          label="Name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={name.trim() === '' && 'Name is required'}
          maxLength={255}
          required
        />
        <Text size="sm" c="dimmed">
          Key Results that it sets to today's counts:
        </Text>
        {template.keyResults.map((keyResult) => (
          <Select
            key={keyResult.name}
            label={keyResult.title}
            data={[
              { value: CREATE, label: 'Create a new Key Result' },
              ...known.map(({ id, title }) => ({ value: String(id), label: `${title} (${id})` })),
            ]}
            value={choice[keyResult.name]}
            onChange={(value) => value && setChanges({ ...changes, [keyResult.name]: value })}
            error={
              twice.includes(choice[keyResult.name]!) &&
              'Pick another one: this is already set by a count above or below.'
            }
            allowDeselect={false}
            searchable
          />
        ))}
        {create.error && <ProblemAlert error={create.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending} disabled={!name.trim() || twice.length > 0}>
            Create
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
