import type { MenuItemConstructorOptions } from "electron";

/** The application's menu, in Spanish. Every item is a role of the system: the product's own commands live in the page. */
export function menuTemplate(platform: NodeJS.Platform, isPackaged: boolean): MenuItemConstructorOptions[] {
  const isMac = platform === "darwin";
  const line: MenuItemConstructorOptions = { type: "separator" };
  return [
    ...(isMac ? [macMenu(line)] : []),
    { label: "&Archivo", submenu: [isMac ? { role: "close", label: "Cerrar ventana" } : { role: "quit", label: "Salir" }] },
    {
      label: "&Edición",
      submenu: [
        { role: "undo", label: "Deshacer" },
        { role: "redo", label: "Rehacer" },
        line,
        { role: "cut", label: "Cortar" },
        { role: "copy", label: "Copiar" },
        { role: "paste", label: "Pegar" },
        { role: "selectAll", label: "Seleccionar todo" },
      ],
    },
    {
      label: "&Ver",
      submenu: [
        { role: "resetZoom", label: "Tamaño normal" },
        { role: "zoomIn", label: "Agrandar" },
        { role: "zoomOut", label: "Achicar" },
        line,
        { role: "togglefullscreen", label: "Pantalla completa" },
        ...(isPackaged
          ? []
          : ([
              line,
              { role: "reload", label: "Recargar" },
              { role: "toggleDevTools", label: "Herramientas de desarrollo" },
            ] satisfies MenuItemConstructorOptions[])),
      ],
    },
    {
      label: "Ve&ntana",
      submenu: [
        { role: "minimize", label: "Minimizar" },
        { role: "zoom", label: "Maximizar" },
      ],
    },
    { label: "A&yuda", submenu: [{ role: "about", label: "Acerca de Cuentas Claras" }] },
  ];
}

function macMenu(line: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    label: "Cuentas Claras",
    submenu: [
      { role: "about", label: "Acerca de Cuentas Claras" },
      line,
      { role: "hide", label: "Ocultar Cuentas Claras" },
      { role: "hideOthers", label: "Ocultar las demás" },
      { role: "unhide", label: "Mostrar todo" },
      line,
      { role: "quit", label: "Salir de Cuentas Claras" },
    ],
  };
}
