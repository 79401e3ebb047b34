/** Draws all links at once, as wide and in the pattern that their role has, whatever the zoom. */
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { EdgeProgram, type InstancedProgramDefinition, type ProgramInfo } from 'sigma/rendering';
import { floatColor } from 'sigma/utils';

/** A link as it is drawn; lengths in CSS pixels. */
export interface LineData extends EdgeDisplayData {
	readonly on: number;
	/** 0 for a whole line. */
	readonly off: number;
	readonly opacity: number;
}

const UNIFORMS = ['u_matrix', 'u_pixelRatio', 'u_screen'] as const;
type Uniform = (typeof UNIFORMS)[number];

const VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec4 a_look;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_pixelRatio;
uniform vec2 u_screen;
varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_side;
varying float v_half;

void main() {
	vec2 start = (u_matrix * vec3(a_start, 1)).xy;
	vec2 end = (u_matrix * vec3(a_end, 1)).xy;
	vec2 way = (end - start) * u_screen * 0.5;
	float reach = length(way);
	vec2 side = reach > 0.0 ? vec2(-way.y, way.x) / reach : vec2(0.0, 1.0);
	v_half = a_look.x * 0.5 * u_pixelRatio;
	v_side = a_corner.y * (v_half + 1.0);
	v_along = a_corner.x * reach / u_pixelRatio;
	v_dash = a_look.yz;
	gl_Position = vec4(mix(start, end, a_corner.x) + side * v_side / (u_screen * 0.5), 0, 1);
	v_color = vec4(a_color.rgb, a_look.w);
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_side;
varying float v_half;

void main(void) {
	if (v_dash.y > 0.0 && mod(v_along, v_dash.x + v_dash.y) > v_dash.x) discard;
	float alpha = v_color.a * clamp(v_half + 0.5 - abs(v_side), 0.0, 1.0);
	gl_FragColor = vec4(v_color.rgb * alpha, alpha);
}
`;

/** Sigma's program for links. */
export class LineProgram extends EdgeProgram<Uniform> {
	override getDefinition(): InstancedProgramDefinition<Uniform> {
		const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
		return {
			VERTICES: 6,
			VERTEX_SHADER_SOURCE: VERTEX,
			FRAGMENT_SHADER_SOURCE: FRAGMENT,
			METHOD: TRIANGLES,
			UNIFORMS,
			ATTRIBUTES: [
				{ name: 'a_start', size: 2, type: FLOAT },
				{ name: 'a_end', size: 2, type: FLOAT },
				{ name: 'a_look', size: 4, type: FLOAT },
				{ name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
			],
			CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
			CONSTANT_DATA: [
				[0, -1],
				[1, -1],
				[1, 1],
				[0, -1],
				[1, 1],
				[0, 1],
			],
		};
	}

	// Sigma gives these five.
	// eslint-disable-next-line max-params
	override processVisibleItem(
		_id: number,
		start: number,
		source: NodeDisplayData,
		target: NodeDisplayData,
		data: EdgeDisplayData,
	): void {
		const { size, on, off, opacity, color } = data as LineData;
		const ends = [source.x, source.y, target.x, target.y];
		this.array.set([...ends, size, on, off, opacity, floatColor(color)], start);
	}

	override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
		const places = uniformLocations as Record<Uniform, WebGLUniformLocation>;
		const { width, height, pixelRatio } = params;
		gl.uniformMatrix3fv(places.u_matrix, false, params.matrix);
		gl.uniform1f(places.u_pixelRatio, pixelRatio);
		gl.uniform2f(places.u_screen, width * pixelRatio, height * pixelRatio);
	}
}
