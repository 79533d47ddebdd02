import { Anchor, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { integrationsQuery } from '../../queries';
import { useEditorFormContext, useMember } from '../form';
import { integrationOf } from '../model';
import { shown } from '../values';

/** The integration of a step. The first step that needs one names it for all that follow. */
export function IntegrationSelect({ index, base }: { index: number; base: string }) {
  const { values } = useEditorFormContext();
  const integrations = useQuery(integrationsQuery);
  const { value, error, set } = useMember(base, 'integrationId');
  const before = integrationOf(values.workflowDefinition.slice(0, index));
  const options = (integrations.data ?? [])
    .filter(({ platformType }) => platformType === 'pxc')
    .map(({ id, name }) => ({ value: String(id), label: name }));
  const stored = shown(value);
  if (stored && !options.some((option) => option.value === stored)) {
    options.push({ value: stored, label: `Integration ${stored}` });
  }
  const none = integrations.data?.length === 0;
  return (
    <Select
      label="Integration"
      description={
        none ? (
          <>
            None is connected yet.{' '}
            <Anchor size="xs" renderRoot={(props) => <Link to="/integrations/pxc/setup" {...props} />}>
              Connect PXC
            </Anchor>
          </>
        ) : undefined
      }
      placeholder={before === undefined ? 'Choose one' : 'The one of the steps before'}
      required={before === undefined}
      clearable={before !== undefined}
      data={options}
      value={stored || null}
      error={error}
      onChange={(id) => set(id === null ? undefined : Number(id))}
    />
  );
}
