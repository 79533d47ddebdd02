import {
  Alert,
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  Drawer,
  Modal,
  Notification,
  parseThemeColor,
  PasswordInput,
  Table,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const ocean: MantineColorsTuple = [
  '#e6f8fb',
  '#d3edf2',
  '#a6dae4',
  '#76c6d5',
  '#50b5c9',
  '#39aac1',
  '#2ba5be',
  '#1990a8',
  '#0b7285',
  '#005f71',
];

/** Coloured text on light ground, such as a badge's, is too pale for WCAG AA in the kit's own shades. */
const readable: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const { isThemeColor, color } = parseThemeColor({ color: input.color, theme: input.theme });
  if (!isThemeColor || !['light', 'subtle', 'outline'].includes(input.variant)) return colors;
  const dark = `color-mix(in srgb, var(--mantine-color-${color}-9) 72%, black)`;
  return { ...colors, color: `light-dark(${dark}, ${colors.color})` };
};

export const theme = createTheme({
  primaryColor: 'ocean',
  // Dark enough for white text on it, in light and dark.
  primaryShade: 8,
  autoContrast: true,
  variantColorResolver: readable,
  colors: { ocean },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, "Liberation Mono", monospace',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.625rem' }, h2: { fontSize: '1.2rem' } } },
  components: {
    // A note on a page; what has just happened says alert or status instead, so that it is read out.
    Alert: Alert.extend({ defaultProps: { role: 'note' } }),
    // With more it would look like a radio button.
    Checkbox: Checkbox.extend({ defaultProps: { radius: 'sm' } }),
    // Otherwise its text is larger than that of the fields around it.
    PasswordInput: PasswordInput.extend({
      styles: { innerInput: { fontSize: 'var(--mantine-font-size-sm)' } },
    }),
    // What closes something says so.
    Drawer: Drawer.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
    Modal: Modal.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Close' } },
      styles: { description: { color: 'var(--mantine-color-dimmed)' } },
    }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md' } }),
  },
});
