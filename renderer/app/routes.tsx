import { type ComponentType, lazy, Suspense } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { Loading } from "../ui/Loading.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

type Loader = () => Promise<{ default: ComponentType }>;

const loaders: Record<string, Loader> = {
  "/hoy": () => import("../features/followup/TodayScreen.tsx").then((module) => ({ default: module.TodayScreen })),
  "/agenda": () => import("../features/followup/agenda/AgendaScreen.tsx").then((module) => ({ default: module.AgendaScreen })),
  "/facturas": () => import("../features/invoices/InvoicesScreen.tsx").then((module) => ({ default: module.InvoicesScreen })),
  "/clientes": () => import("../features/clients/ClientsScreen.tsx").then((module) => ({ default: module.ClientsScreen })),
  "/clientes/:id": () => import("../features/clients/ClientScreen.tsx").then((module) => ({ default: module.ClientScreen })),
  "/calendario": () => import("../features/calendar/CalendarScreen.tsx").then((module) => ({ default: module.CalendarScreen })),
  "/plantillas": () => import("../features/templates/TemplatesScreen.tsx").then((module) => ({ default: module.TemplatesScreen })),
  "/bandeja": () => import("../features/inbox/InboxScreen.tsx").then((module) => ({ default: module.InboxScreen })),
  "/bancos": () => import("../features/reconciliation/BanksScreen.tsx").then((module) => ({ default: module.BanksScreen })),
  "/cartas": () => import("../features/letters/LettersScreen.tsx").then((module) => ({ default: module.LettersScreen })),
  "/ajustes": () => import("../features/settings/SettingsScreen.tsx").then((module) => ({ default: module.SettingsScreen })),
};

/** Screens load when they are first opened; the one the window starts with loads while the application is still being asked. */
const screens = Object.entries(loaders).map(([path, load]) => ({ path, Screen: lazy(load) }));
// A failure here is not lost: the screen itself asks for the same module and shows it.
(loaders[location.pathname] ?? loaders["/hoy"])?.().catch(() => undefined);

/** The screen of the current path; any other path leads to Hoy. */
export function Routes() {
  const [location] = useLocation();
  return (
    <ErrorBoundary resetKey={location}>
      <Suspense fallback={<Loading />}>
        <Switch>
          {screens.map(({ path, Screen }) => (
            <Route key={path} path={path}>
              <Screen />
            </Route>
          ))}
          <Route>
            <Redirect to="/hoy" replace />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
