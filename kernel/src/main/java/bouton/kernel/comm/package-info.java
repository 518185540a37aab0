/** Comms: messages between a cell's objects and objects in the frontend, both ways, also while a cell runs. */
@org.jspecify.annotations.NullMarked
package bouton.kernel.comm;
