package org.fengqiao.deploy.county;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.contracts.DivisionLevel;
import org.fengqiao.deploy.Trouble;

/** A county, or several of one prefecture, with everything that follows from its list of divisions. */
public final class County {
    private static final String WENSHAN = "/county/wenshan-532601.csv";

    private final DivisionTree tree;
    private final List<Unit> units;
    private final List<Account> accounts;

    private County(DivisionTree tree) {
        this.tree = tree;
        this.units = UnitDerivation.unitsOf(tree);
        this.accounts = AccountDerivation.accountsOf(units);
    }

    /** The county that comes with the network: Wenshan (文山市). */
    public static County wenshan() {
        try (var reader = new InputStreamReader(County.class.getResourceAsStream(WENSHAN), StandardCharsets.UTF_8)) {
            return new County(DivisionCsv.read(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The county or prefecture of a division list. */
    public static County in(Path csv) {
        try (var reader = Files.newBufferedReader(csv)) {
            return new County(DivisionCsv.read(reader));
        } catch (IOException e) {
            throw new Trouble("The division list " + csv + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What it is called, such as 文山市. */
    public String name() {
        return tree.root().name();
    }

    /** Code of the lowest division that covers all of it. */
    public String root() {
        return tree.root().code();
    }

    DivisionTree tree() {
        return tree;
    }

    List<Unit> units() {
        return units;
    }

    List<Account> accounts() {
        return accounts;
    }

    /** How many people can sign in. */
    public int people() {
        return accounts.size();
    }

    int villages() {
        return tree.at(DivisionLevel.VILLAGE).size();
    }

    int townships() {
        return tree.at(DivisionLevel.TOWNSHIP).size();
    }

    /** The villages, with the names of the divisions above them, for finding places. */
    public List<Village> places() {
        return tree.at(DivisionLevel.VILLAGE).stream()
                .map(village -> Village.of(village, tree))
                .toList();
    }
}
