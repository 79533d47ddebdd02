import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keyResultsQuery, objectivesQuery } from '../../queries';
import { valueInWords } from '../../keyresults/value';
import { useEditorFormContext, useMember } from '../form';
import { shown, withMember } from '../values';
import { ValueInput } from './ValueInput';

const BY_VARIABLE = 'variable';

interface Props {
  index: number;
  base: string;
  objective: boolean;
}

/** Which Key Result or objective is moved: one of the organisation's, or the one whose id a variable holds. */
export function TargetSelect({ index, base, objective }: Props) {
  const form = useEditorFormContext();
  const keyResults = useQuery({ ...keyResultsQuery, enabled: !objective });
  const objectives = useQuery({ ...objectivesQuery, enabled: objective });
  const { object, value, error } = useMember(base, 'targetId');
  const [byVariable, setByVariable] = useState(
    object.targetIdVariable !== undefined || (typeof value === 'string' && value.includes('{')),
  );
  const choose = (chosen: string | null) => {
    const rest = withMember(withMember(object, 'targetId', undefined), 'targetIdVariable', undefined);
    setByVariable(chosen === BY_VARIABLE);
    form.setFieldValue(base, chosen === BY_VARIABLE ? rest : { ...rest, targetId: Number(chosen) });
    form.clearFieldError(`${base}.targetId`);
  };
  const noun = objective ? 'Objective' : 'Key Result';
  const options = objective
    ? (objectives.data ?? []).map(({ id, title }) => ({ value: String(id), label: title }))
    : (keyResults.data ?? []).map((one) => ({
        value: String(one.id),
        label: `${one.title} (${valueInWords(one)})`,
      }));
  const stored = byVariable ? BY_VARIABLE : shown(value);
  if (stored && !byVariable && !options.some((option) => option.value === stored)) {
    options.push({ value: stored, label: `${noun} ${stored}` });
  }
  return (
    <>
      <Select
        label={noun}
        required
        searchable
        allowDeselect={false}
        placeholder="Choose one"
        nothingFoundMessage={`No such ${noun}`}
        data={[...options, { value: BY_VARIABLE, label: 'The one whose id a variable holds' }]}
        value={stored || null}
        error={byVariable ? undefined : error}
        onChange={choose}
      />
      {byVariable && (
        <ValueInput
          label={`${noun} id`}
          required
          asText
          index={index}
          base={base}
          member={object.targetIdVariable === undefined ? 'targetId' : 'targetIdVariable'}
        />
      )}
    </>
  );
}
