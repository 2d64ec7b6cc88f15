import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  InputWrapper,
  type MantineColorsTuple,
  Menu,
  Modal,
  Notification,
  Popover,
  Tooltip,
} from "@mantine/core";

/** The accent from its softest tint to its darkest shade; components take the tokens of tokens.css instead where they can. */
const tinta: MantineColorsTuple = [
  "#e8eef6",
  "#d3dfee",
  "#a9bfdb",
  "#7fb0e6",
  "#5187c4",
  "#3a70ae",
  "#285d9c",
  "#1c4f8a",
  "#163f70",
  "#102f54",
];

/** Mantine's own neutrals, warm as paper in light and as the tokens in dark, for the few places that do not ask the tokens. */
const gray: MantineColorsTuple = [
  "#faf8f4",
  "#f2efe8",
  "#e9e5dc",
  "#e4e0d8",
  "#d3cec3",
  "#a9a397",
  "#5c6670",
  "#4a525a",
  "#343a40",
  "#1e2329",
];
const dark: MantineColorsTuple = [
  "#ecebe7",
  "#c9ccd0",
  "#a3abb3",
  "#7c848d",
  "#434951",
  "#31353b",
  "#1e2125",
  "#16181b",
  "#121416",
  "#0c0d0e",
];

/** Small buttons speak as softly as what stands beside them. */
const SMALL_TYPE: Readonly<Record<string, string>> = { "compact-xs": "var(--size-12)", "compact-sm": "var(--size-13)" };

/** Mantine set to the tokens of tokens.css: one family, radius 6, body 14, no shadows but those of panels. */
export const theme = createTheme({
  primaryColor: "tinta",
  primaryShade: { light: 7, dark: 3 },
  colors: { tinta, gray, dark },
  white: "#ffffff",
  black: "#1e2329",
  fontFamily: "var(--sans)",
  fontFamilyMonospace: "var(--sans)",
  defaultRadius: 6,
  cursorType: "pointer",
  respectReducedMotion: true,
  fontSizes: { xs: "var(--size-12)", sm: "var(--size-13)", md: "var(--size-14)", lg: "var(--size-16)", xl: "var(--size-20)" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  headings: { fontFamily: "var(--sans)", fontWeight: "600" },
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input);
    const isPrimary = !input.color || input.color === "tinta";
    if (input.variant === "filled" && isPrimary)
      return { ...resolved, background: "var(--accent)", hover: "var(--accent-hover)", color: "var(--accent-ink)" };
    if (input.variant === "filled" && input.color === "red")
      return { ...resolved, background: "var(--wrong)", hover: "var(--wrong)", color: "var(--paper)" };
    if (input.variant === "subtle" && isPrimary) return { ...resolved, color: "var(--accent)", hover: "var(--hover)" };
    if (input.variant === "subtle" && input.color === "gray") return { ...resolved, color: "var(--muted)", hover: "var(--hover)" };
    return resolved;
  },
  components: {
    Button: Button.extend({
      defaultProps: { size: "sm" },
      vars: (_theme, props) => ({ root: props.size === "sm" ? { "--button-height": "34px", "--button-padding-x": "14px" } : {} }),
      // Mantine's own sizes of type stand in a layer, under `button` of base.css: the size of a button's words is set here.
      styles: (_theme, { size }) => ({ root: { fontWeight: 500, fontSize: SMALL_TYPE[String(size)] ?? "var(--size-14)" } }),
    }),
    Input: Input.extend({
      defaultProps: { size: "sm" },
      vars: (_theme, props) => ({ wrapper: props.size === "sm" ? { "--input-height": "34px" } : {} }),
    }),
    InputWrapper: InputWrapper.extend({
      defaultProps: { size: "sm", inputWrapperOrder: ["label", "input", "description", "error"] },
      styles: { label: { fontWeight: 500, marginBottom: 4 }, description: { marginTop: 4 }, error: { marginTop: 4 } },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        padding: 20,
        transitionProps: { duration: 150 },
        // Its <header> would count as a second banner of the page.
        attributes: { header: { role: "presentation" } },
        closeButtonProps: { "aria-label": "Cerrar" },
        styles: { title: { fontSize: "var(--size-16)", fontWeight: 600, lineHeight: 1.35, overflowWrap: "anywhere" } },
      },
    }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: "md",
        position: "bottom-end",
        transitionProps: { duration: 120 },
        // The placeholder is a focusable child that a menu may not have; the arrows work from the menu itself.
        withInitialFocusPlaceholder: false,
      },
    }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { "aria-label": "Cerrar aviso" } } }),
    // What floats stays inside the landmark of the screen, so that a reader finds it there.
    Popover: Popover.extend({ defaultProps: { portalProps: { target: "#contenido" } } }),
    Tooltip: Tooltip.extend({
      defaultProps: { portalProps: { target: "#contenido" }, openDelay: 300, withArrow: false, multiline: true, maw: 360 },
    }),
  },
  shadows: { xs: "none", sm: "none", md: "var(--shadow-float)", lg: "var(--shadow-float)", xl: "var(--shadow-panel)" },
});

const shared = {
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-bright": "var(--ink)",
  "--mantine-color-body": "var(--raised)",
  "--mantine-color-error": "var(--wrong)",
  "--mantine-color-placeholder": "var(--muted)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-default": "var(--raised)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line)",
  "--mantine-color-dimmed": "var(--muted)",
  "--mantine-color-disabled": "var(--hover)",
  "--mantine-color-disabled-color": "var(--muted)",
  "--mantine-color-disabled-border": "var(--line)",
};

/** Points Mantine's own variables at the tokens, the same in both schemes: the tokens themselves change. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
