package dev.stoa.platform;

/** Another process has claimed the data folder. */
public final class DataFolderInUse extends StartRefused {

    DataFolderInUse(String sentence) {
        super(sentence);
    }
}
