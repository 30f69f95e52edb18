package org.partnershipscorecard.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.Sha256;

/**
 * Whether a version is what it was: its files, its manifest, its signature, and what it was made
 * from.
 */
public final class Verification {

  private final ContentStore contents;

  public Verification(ContentStore contents) {
    this.contents = contents;
  }

  /**
   * What was found.
   *
   * @param files of the version that were looked at
   * @param inputs of the version that were looked for in the content store
   * @param signed what is known of the signature, a clause
   * @param faults a sentence each; empty where everything is as it was
   */
  public record Result(int files, int inputs, String signed, List<String> faults) {}

  /**
   * Recomputes everything.
   *
   * @param folder of the version
   * @param kept hash of the manifest that the register keeps
   * @param toPublic whether the version is the public's
   * @param publicKey that its signature must be good for; null where none is known
   */
  public Result verify(Path folder, String kept, boolean toPublic, @Nullable Path publicKey) {
    List<String> faults = new ArrayList<>();
    if (!contents.has(kept)) {
      faults.add("The register's manifest, store/content/" + kept + ", is missing or changed.");
      return new Result(0, 0, "not looked at", faults);
    }
    Manifest manifest = ManifestText.read(contents.text(kept));
    Map<String, String> found = PublishedFolder.hashes(folder);
    TreeSet<String> names = new TreeSet<>(found.keySet());
    names.addAll(manifest.outputs().keySet());
    for (String name : names) {
      String hash = found.get(name);
      String should = manifest.outputs().get(name);
      if (hash == null) {
        faults.add(name + " is missing.");
      } else if (should == null) {
        faults.add(name + " does not belong to the version.");
      } else if (!hash.equals(should)) {
        faults.add(name + " differs: it should have SHA-256 " + should + " and has " + hash + ".");
      }
    }
    String beside = ManifestText.write(manifest.beside(kept, toPublic));
    String there = text(folder.resolve(PublishedFolder.MANIFEST));
    if (there == null) {
      faults.add(PublishedFolder.MANIFEST + " is missing.");
    } else if (!there.equals(beside)) {
      faults.add(PublishedFolder.MANIFEST + " differs from what the register keeps.");
    }
    String signed = signature(folder, there == null ? "" : there, publicKey, faults);
    Map<String, String> inputs = inputs(manifest);
    inputs.forEach((name, hash) -> {
      if (!contents.has(hash)) {
        faults.add("The input " + name + ", store/content/" + hash + ", is missing or changed.");
      }
    });
    return new Result(manifest.outputs().size(), inputs.size(), signed, List.copyOf(faults));
  }

  private static String signature(
      Path folder, String manifest, @Nullable Path publicKey, List<String> faults) {
    String signature = text(folder.resolve(PublishedFolder.SIGNATURE));
    if (signature == null) {
      if (publicKey != null) {
        faults.add(PublishedFolder.SIGNATURE + " is missing.");
      }
      return "not signed";
    }
    if (publicKey == null) {
      return "signed; name the public key (--key) to check the signature";
    }
    if (SigningKey.isSigned(manifest, signature, publicKey)) {
      return "signed, and the signature is good";
    }
    faults.add(PublishedFolder.SIGNATURE + " is not a signature of the manifest by this key.");
    return "signed, and the signature is NOT good";
  }

  /** Everything that is kept by its hash. */
  private static Map<String, String> inputs(Manifest manifest) {
    Map<String, String> inputs = new TreeMap<>();
    manifest.inputs().forEach((name, hash) -> inputs.put("data-in/" + name, hash));
    manifest.templates().forEach((name, hash) -> inputs.put("templates/" + name, hash));
    manifest.catalogue().forEach((name, hash) -> inputs.put("catalogue/" + name, hash));
    manifest.reference().forEach((name, hash) -> inputs.put("reference in force/" + name, hash));
    inputs.put("frozen outturns", manifest.outturns());
    inputs.put("figures", manifest.figures());
    for (int i = 0; i < manifest.earlier().size(); i++) {
      EarlierRelease release = manifest.earlier().get(i);
      inputs.put("earlier release " + (i + 1), release.figures());
      String outturns = release.outturns();
      if (outturns != null) {
        inputs.put("earlier release " + (i + 1) + ", outturns", outturns);
      }
    }
    return inputs;
  }

  private static @Nullable String text(Path file) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The files of a circulated version that are no longer what they were. */
  public List<String> touched(Path folder, Manifest manifest) {
    Map<String, String> found = PublishedFolder.hashes(folder);
    TreeSet<String> touched = new TreeSet<>();
    manifest
        .outputs()
        .forEach((name, hash) -> {
          if (!hash.equals(found.get(name))) {
            touched.add(name);
          }
        });
    found.keySet().stream()
        .filter(name -> !manifest.outputs().containsKey(name))
        .forEach(touched::add);
    return List.copyOf(touched);
  }

  /** The hash that a manifest is kept under. */
  public static String hash(Manifest manifest) {
    return Sha256.of(ManifestText.write(manifest));
  }
}
