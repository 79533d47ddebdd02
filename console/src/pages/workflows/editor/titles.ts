import { useQuery } from '@tanstack/react-query';
import { keyResultsQuery, objectivesQuery } from '../queries';
import type { Config } from './model';

/** How the target of an update is called. */
export function useTitles(): (update: Config) => string {
  const keyResults = useQuery(keyResultsQuery).data;
  const objectives = useQuery(objectivesQuery).data;
  return ({ type, targetId, targetIdVariable }) => {
    const known = type === 'objective' ? objectives : keyResults;
    const noun = type === 'objective' ? 'objective' : 'Key Result';
    if (targetId === undefined && targetIdVariable === undefined) return noun;
    return known?.find(({ id }) => id === Number(targetId))?.title ?? noun;
  };
}
