package org.fengqiao.deploy.county;

import java.util.ArrayList;
import java.util.List;

/** Derives the people of the units: {@code <role>.<unit code>[.n]}. */
final class AccountDerivation {
    private AccountDerivation() {}

    static List<Account> accountsOf(List<Unit> units) {
        var accounts = new ArrayList<Account>();
        units.forEach(unit -> accounts.addAll(of(unit)));
        return List.copyOf(accounts);
    }

    private static List<Account> of(Unit unit) {
        return switch (unit.type()) {
            case VILLAGE_COMMITTEE -> village(unit);
            case TOWNSHIP_CENTRE, PROFESSIONAL_COMMITTEE -> desk(unit);
            case COUNTY_CENTRE -> county(unit);
            case POLICE_STATION, PEOPLES_COURT, PETITION_OFFICE, PROCURATORATE, DEPARTMENT, STUDIO ->
                List.of(account(unit, "director", "负责人"), account(unit, "partner", "联络员"));
        };
    }

    private static List<Account> village(Unit unit) {
        var accounts = desk(unit);
        accounts.add(new Account(
                unit.account("grid"), unit.name() + "网格员", List.of("grid-worker"), unit.code(), unit.division()));
        return accounts;
    }

    private static List<Account> county(Unit unit) {
        var accounts = desk(unit);
        accounts.add(account(unit, "supervisor", "督查员"));
        accounts.add(account(unit, "leader", "包案领导"));
        accounts.add(account(unit, "auditor", "审计员"));
        return accounts;
    }

    private static List<Account> desk(Unit unit) {
        var accounts = new ArrayList<Account>();
        accounts.add(account(unit, "director", "主任"));
        accounts.add(account(unit, "clerk", "窗口"));
        for (var mediator : unit.mediators()) {
            var number = mediator.substring(mediator.lastIndexOf('.') + 1);
            accounts.add(new Account(
                    mediator, unit.name() + "调解员" + number, List.of("mediator"), unit.code(), unit.division()));
        }
        return accounts;
    }

    private static Account account(Unit unit, String role, String post) {
        return new Account(unit.account(role), unit.name() + post, List.of(role), unit.code(), unit.division());
    }
}
