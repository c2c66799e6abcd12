package katas.checker.worker.warm;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Something of everything that entities of katas have. */
@Entity
class Book {

    @Id
    private String id;

    private String title;

    @Version
    private int version;

    @ManyToOne
    private Book original;

    @OneToMany(mappedBy = "original")
    private List<Book> translations = new ArrayList<>();

    @ElementCollection
    private Set<String> tags = new TreeSet<>();

    protected Book() {
    }

    Book(String id, String title) {
        this.id = id;
        this.title = title;
    }

    String title() {
        return title;
    }

    int translations() {
        return translations.size();
    }

    void rename(String newTitle) {
        title = newTitle;
        tags.add("renamed");
    }
}
