import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { useCall } from "../../ui/calls.ts";
import { Page } from "../../ui/Page.tsx";
import { Sentence } from "../../ui/Sentence.tsx";
import type { Section } from "./sections.ts";
import { SectionTabs } from "./SectionTabs.tsx";

type Props = { section: Section; action?: ReactNode; panel?: ReactNode; children: ReactNode };

/** The shape that the parts of Ajustes share: the same title and tabs, each with its own main action. */
export function SettingsPage({ section, action, panel, children }: Props) {
  const [, navigate] = useLocation();
  const company = useCall("settings.getStatus", {}).data?.company;
  return (
    <Page
      title="Ajustes"
      sentence={company && <Sentence>{`${company.tradeName || company.legalName}, RUC\u00a0${company.ruc}.`}</Sentence>}
      action={action}
      panel={panel}
    >
      <SectionTabs value={section} onChange={(value) => navigate(`/ajustes?seccion=${value}`)} />
      {children}
    </Page>
  );
}
