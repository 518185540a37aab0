/** The errors a user can meet: each names the thing, the rule it broke and the nearest valid choice. */
@org.jspecify.annotations.NullMarked
package bouton.error;
