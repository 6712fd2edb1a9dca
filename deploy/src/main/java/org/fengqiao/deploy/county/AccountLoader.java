package org.fengqiao.deploy.county;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Parallel;
import org.fengqiao.deploy.rest.Answer;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Token;

/** Brings accounts into Keycloak in batches; those that exist stay as they are. */
final class AccountLoader {
    /** Larger batches are slower: Keycloak compares everything in a transaction before each look-up. */
    private static final int BATCH = 25;

    private static final int AT_ONCE = 2;
    private static final int TOLD_EVERY = 1_000;

    private final Rest rest;
    private final Token administrator;
    private final URI realm;

    AccountLoader(Rest rest, URI keycloak, String realm, Token administrator) {
        this.rest = rest;
        this.administrator = administrator;
        this.realm = keycloak.resolve("/admin/realms/" + realm + "/");
    }

    int count() {
        return expectOk(rest.send(
                        Call.get("count accounts", realm.resolve("users/count")).as(administrator)))
                .body()
                .asInt();
    }

    /** @param loaded hears how many there are, now and then */
    void load(List<Account> accounts, PasswordHash password, IntConsumer loaded) {
        var credentials = password.credentials();
        var done = new AtomicInteger();
        var batches = IntStream.iterate(0, from -> from < accounts.size(), from -> from + BATCH)
                .<Runnable>mapToObj(from -> () -> {
                    var batch = accounts.subList(from, Math.min(from + BATCH, accounts.size()));
                    load(batch, credentials);
                    int now = done.addAndGet(batch.size());
                    if (now / TOLD_EVERY > (now - batch.size()) / TOLD_EVERY) {
                        loaded.accept(now);
                    }
                })
                .toList();
        Parallel.run(batches, AT_ONCE);
    }

    private void load(List<Account> accounts, List<Map<String, Object>> credentials) {
        var users = accounts.stream().map(account -> user(account, credentials)).toList();
        expectOk(rest.send(Call.post(
                        "import accounts",
                        realm.resolve("partialImport"),
                        Map.of("ifResourceExists", "SKIP", "users", users))
                .as(administrator)));
    }

    /** Lets a system work for the loaded county or prefecture; it sits in no unit, so the place's centre answers for it. */
    void place(String client, String division) {
        var found = expectOk(
                rest.send(Call.get("find account", realm.resolve("users?exact=true&username=service-account-" + client))
                        .as(administrator)));
        var id = found.body().path(0).path("id").asText();
        if (id.isEmpty()) {
            throw new Trouble("Keycloak has no service account of " + client + ".");
        }
        var user = Map.of("attributes", Map.of("division", List.of(division)));
        expectOk(rest.send(
                Call.put("place account", realm.resolve("users/" + id), user).as(administrator)));
    }

    private static Map<String, Object> user(Account account, List<Map<String, Object>> credentials) {
        var user = new LinkedHashMap<String, Object>();
        user.put("username", account.username());
        user.put("enabled", true);
        user.put("lastName", account.name());
        user.put("realmRoles", account.roles());
        user.put("attributes", Map.of("unit", List.of(account.unit()), "division", List.of(account.division())));
        user.put("credentials", credentials);
        return user;
    }

    private static Answer expectOk(Answer answer) {
        if (!answer.ok()) {
            throw new Trouble("Keycloak refused: " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
