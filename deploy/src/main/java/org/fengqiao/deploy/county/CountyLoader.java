package org.fengqiao.deploy.county;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Tokens;
import org.fengqiao.deploy.rest.Traffic;

/** Makes a running network the network of one county: its divisions, its units and the people who work in them. */
public final class CountyLoader {
    private static final String LIST = "county.csv";
    private static final String REALM = "fengqiao";
    private static final List<String> SYSTEMS = List.of("fengqiao-admin", "portal-demo", "hotline-12345");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Network network;
    private final AccountLoader accounts;
    private final ReferenceLoader reference;

    public CountyLoader(Network network) {
        var rest = new Rest(Traffic.IGNORED, PATIENCE);
        var keycloak = local(network.ports().keycloak());
        var secrets = network.secrets();
        this.network = network;
        this.accounts = new AccountLoader(
                rest,
                keycloak,
                REALM,
                new Tokens(rest, keycloak, "master")
                        .person("admin", secrets.get("keycloak-admin-password"), "admin-cli"));
        this.reference = new ReferenceLoader(
                rest,
                local(network.ports().routing()),
                new Tokens(rest, keycloak, REALM).system("fengqiao-admin", secrets.get("admin-secret")));
    }

    /** The county of a list, or without one the county that is loaded already, or else Wenshan. */
    public County wanted(Path list) {
        if (list != null) {
            return County.in(list);
        }
        var known = network.state().data(LIST);
        return Files.exists(known) ? County.in(known) : County.wenshan();
    }

    /** The county that was loaded last into the network, with its places. */
    public static County loaded(Network network) {
        var list = network.state().data(LIST);
        if (!Files.exists(list)) {
            throw new Trouble("No county is loaded; run ./fengqiao up.");
        }
        return County.in(list);
    }

    /**
     * Loads what is not there yet; loading the same county again is quick and changes nothing.
     *
     * @param accountsLoaded hears how many accounts there are, now and then
     */
    public CountyReport load(County county, IntConsumer accountsLoaded) {
        long begin = System.nanoTime();
        var password = PasswordHash.of(network.secrets().get("accounts-password"));
        var mark = LoadedMark.of(county, password);
        var file = network.state().data("county.loaded");
        if (mark.isIn(file) && present(county)) {
            return CountyReport.of(county, true, since(begin));
        }
        place(county);
        var people = CompletableFuture.runAsync(() -> accounts.load(county.accounts(), password, accountsLoaded));
        try {
            put(county);
            people.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        DivisionCsv.write(county.tree(), network.state().data(LIST));
        mark.write(file);
        return CountyReport.of(county, false, since(begin));
    }

    /** Loads divisions and units alone, without anybody who could sign in, and lets portals and the hotline work for them. */
    public void loadReference(County county) {
        place(county);
        put(county);
    }

    private void place(County county) {
        SYSTEMS.forEach(system -> accounts.place(system, county.root()));
    }

    private void put(County county) {
        reference.divisions(county.tree().all());
        reference.units(county.units());
    }

    private boolean present(County county) {
        return accounts.count() >= county.accounts().size()
                && reference.hasUnit(county.units().getLast().code());
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
