import { useSearchParams } from "wouter";
import { useCall } from "../../ui/calls.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Page } from "../../ui/Page.tsx";
import { AccountsSection } from "./company/AccountsSection.tsx";
import { AnswersSection } from "./answers/AnswersSection.tsx";
import { CompanySection } from "./company/CompanySection.tsx";
import { CompaniesSection } from "./companies/CompaniesSection.tsx";
import { GuideSection } from "./guide/GuideSection.tsx";
import { ImportsSection } from "./imports/ImportsSection.tsx";
import { InterestSection } from "./interest/InterestSection.tsx";
import { MailSection } from "./mail/MailSection.tsx";
import { PeopleSection } from "./people/PeopleSection.tsx";
import { PlansSection } from "./plans/PlansSection.tsx";
import { ProgramSection } from "./program/ProgramSection.tsx";
import { ContactRulesSection } from "./rules/ContactRulesSection.tsx";
import { RatesSection } from "./rates/RatesSection.tsx";
import { sectionOf } from "./sections.ts";

/** Company, accounts, rules of contact, plans and people, other companies, what was imported, the program itself, and how to use it. */
export function SettingsScreen() {
  const [query] = useSearchParams();
  const status = useCall("settings.getStatus", {});
  if (status.error) return <Page title="Ajustes">{<ErrorState error={status.error} onRetry={() => void status.refetch()} />}</Page>;
  if (!status.data) return <Page title="Ajustes">{<Loading />}</Page>;
  const sections = {
    empresa: <CompanySection key={status.data.ledgerFolder} status={status.data} />,
    cuentas: <AccountsSection key={status.data.ledgerFolder} status={status.data} />,
    correo: <MailSection key={status.data.ledgerFolder} />,
    cambio: <RatesSection key={status.data.ledgerFolder} todayOn={status.data.todayOn} />,
    intereses: <InterestSection key={status.data.ledgerFolder} todayOn={status.data.todayOn} />,
    reglas: <ContactRulesSection key={status.data.ledgerFolder} />,
    respuestas: <AnswersSection key={status.data.ledgerFolder} />,
    planes: <PlansSection key={status.data.ledgerFolder} todayOn={status.data.todayOn} />,
    personas: <PeopleSection key={status.data.ledgerFolder} />,
    empresas: <CompaniesSection />,
    importaciones: <ImportsSection />,
    programa: <ProgramSection status={status.data} />,
    guia: <GuideSection status={status.data} />,
  };
  return sections[sectionOf(query)];
}
