import { PageHeader } from '@/ui/PageHeader';

export function Conflict() {
  return <PageHeader title="Conflict" />;
}
