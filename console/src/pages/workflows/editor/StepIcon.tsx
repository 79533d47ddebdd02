import {
  IconArrowsSplit2,
  IconCloudDownload,
  IconFileSearch,
  IconHourglass,
  IconKey,
  IconNotes,
  IconQuestionMark,
  IconTags,
  IconTarget,
  type Icon,
} from '@tabler/icons-react';
import type { EditedStep } from './model';

const ICONS: Record<string, Icon> = {
  authenticate_pxc: IconKey,
  fetch_orders: IconCloudDownload,
  get_order_details: IconFileSearch,
  integration_action: IconCloudDownload,
  categorise_orders: IconTags,
  strategy_update: IconTarget,
  condition: IconArrowsSplit2,
  wait: IconHourglass,
  log_event: IconNotes,
};

export function StepIcon({ step: { type, config } }: { step: Pick<EditedStep, 'type' | 'config'> }) {
  const Shown = ICONS[String(config.action)] ?? ICONS[type] ?? IconQuestionMark;
  return <Shown size={18} stroke={1.6} aria-hidden />;
}
